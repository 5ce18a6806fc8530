/** The script of the editor, on the one page that has it. */
import { createContext, useContext } from 'react'
import { notLoadedId, readingId } from './editor-ids.ts'

interface PageScript {
  /** Addresses of modules, to be run in this order; the last one is the editor's. */
  readonly modules: readonly string[]
  readonly nonce: string
}

export const PageScriptContext = createContext<PageScript | null>(null)

const scriptId = 'editor-script'
/** Heard while the error passes down to the script that could not be fetched; such errors do not rise. */
const onNotLoaded = `addEventListener('error',function(event){
if(event.target.id!=='${scriptId}')return
document.getElementById('${notLoadedId}').hidden=false
var reading=document.getElementById('${readingId}')
if(reading)reading.parentNode.innerHTML=reading.textContent},true)`

export function EditorScript() {
  const script = useContext(PageScriptContext)
  if (!script) return null
  const { modules, nonce } = script
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: constant, and as text it would be escaped */}
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: onNotLoaded }} />
      {modules.map((src, index) => (
        <script
          key={src}
          id={index === modules.length - 1 ? scriptId : undefined}
          type="module"
          src={src}
          nonce={nonce}
        />
      ))}
    </>
  )
}
