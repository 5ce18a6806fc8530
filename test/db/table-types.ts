/** What db/schema.ts says about each column, as the TypeScript compiler understands it. */
import { join } from 'node:path'
import ts from 'typescript'

export interface ColumnTypes {
  /** As it comes out of a query, without null. */
  selected: string
  nullable: boolean
  /** Whether an insert may leave it out. */
  optional: boolean
}

const folder = join(import.meta.dirname, '..', '..', 'db')
const queryFile = join(folder, 'column-types.ts')
const asked = `
  import type { Insertable, Selectable } from 'kysely'
  import type { Database } from './schema.ts'
  export type Selected = { [T in keyof Database]: Selectable<Database[T]> }
  export type Inserted = { [T in keyof Database]: Insertable<Database[T]> }
`

/** table → column → types. */
export function tableTypes(): Map<string, Map<string, ColumnTypes>> {
  const program = compile()
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(queryFile)
  if (!source) throw new Error('the types were not compiled')
  const typeOf = (name: string) => {
    const found = source.statements.find(
      (node): node is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(node) && node.name.text === name,
    )
    if (!found) throw new Error(`no type ${name}`)
    return checker.getTypeAtLocation(found)
  }
  const memberType = (type: ts.Type, name: string) => {
    const member = type.getProperty(name)
    return member && { member, type: checker.getTypeOfSymbol(member) }
  }
  const inserted = typeOf('Inserted')
  return new Map(
    typeOf('Selected')
      .getProperties()
      .map((table) => {
        const insert = memberType(inserted, table.name)?.type
        const columns = checker
          .getTypeOfSymbol(table)
          .getProperties()
          .map((column): [string, ColumnTypes] => {
            const type = checker.getTypeOfSymbol(column)
            const insertable = insert && memberType(insert, column.name)
            const selected = checker.typeToString(checker.getNonNullableType(type))
            const nullable = checker.typeToString(type).split(' | ').includes('null')
            const optional = !insertable || (insertable.member.flags & ts.SymbolFlags.Optional) !== 0
            return [column.name, { selected, nullable, optional }]
          })
        return [table.name, new Map(columns)]
      }),
  )
}

function compile(): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  }
  const host = ts.createCompilerHost(options)
  const { readFile, fileExists } = host
  host.readFile = (file) => (file === queryFile ? asked : readFile(file))
  host.fileExists = (file) => file === queryFile || fileExists(file)
  return ts.createProgram([queryFile], options, host)
}
