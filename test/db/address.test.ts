/** What DATABASE_URL may say, and the sentence for what it may not. */
import { postgresAddress } from '#db/postgres/address.ts'
import { describe, expect, test } from '#test/support/world.ts'

describe('an address', () => {
  test('is taken apart', () => {
    expect(postgresAddress('postgres://anna:l%C3%B6sen%40@db.example:6543/erfa?search_path=erfa')).toEqual({
      host: 'db.example',
      port: 6543,
      user: 'anna',
      password: 'lösen@',
      database: 'erfa',
      ssl: false,
      settings: { search_path: 'erfa' },
    })
  })

  test('needs no port, and a database only where it is not named as the user', () => {
    expect(postgresAddress('postgresql://anna@[::1]')).toMatchObject({
      host: '::1',
      port: 5432,
      database: 'anna',
    })
  })

  test('asks for a certificate as psql does', () => {
    const ssl = (params: string) => postgresAddress(`postgres://u@db.example/d?${params}`).ssl
    expect(ssl('sslmode=disable')).toBe(false)
    expect(ssl('sslmode=require')).toBe('require')
    expect(ssl('sslmode=verify-full')).toEqual({ host: 'db.example' })
    expect(ssl('sslmode=verify-full&sslrootcert=system')).toEqual({ host: 'db.example' })
    expect(ssl(`sslmode=require&sslrootcert=${import.meta.filename}`)).toMatchObject({
      ca: expect.stringContaining('DATABASE_URL'),
    })
  })
})

describe('what Erfa does not connect to is said in a sentence:', () => {
  const refused: Record<string, string> = {
    'postgres:///erfa?host=/var/run/postgresql': 'not over a unix socket',
    'postgres://%2Fvar%2Frun%2Fpostgresql/erfa': 'not over a unix socket',
    'postgres://anna@/erfa': 'not over a unix socket',
    'postgres://anna@one.example,two.example/erfa': 'several hosts',
    'postgres://anna@one.example:5432,two.example:5433/erfa': 'several hosts',
    'postgres://one.example/erfa?host=a,b': 'several hosts',
    'postgres://anna@/erfa?host=one.example': 'in front of the database',
    'postgres://db.example/erfa?sslmode=no-verify': 'sslmode=no-verify',
    'postgres://db.example/erfa?ssl=true': 'ssl is not understood',
    'postgres://db.example/erfa?sslmode=verify-full&sslcert=mine.crt': 'sslcert is not understood',
    'postgres://db.example/erfa?sslmode=verify-full&sslrootcert=/no/such/file': 'cannot be read',
    'mysql://db.example/erfa': 'postgres://user:password@host:5432/database',
    'postgres://anna:50%@db.example/erfa': 'written %25',
    erfa: 'postgres://user:password@host:5432/database',
  }
  for (const [address, sentence] of Object.entries(refused))
    test(address, () => {
      expect(() => postgresAddress(address)).toThrow(sentence)
    })
})
