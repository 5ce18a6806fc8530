import type { QueryReader } from '#app/domain/query-parameters.ts'

export function readQuery({ url }: Pick<Request, 'url'>): QueryReader {
  return new URL(url).searchParams
}
