import { v5 } from 'uuid'

/** Any will do, as long as it stays. */
const namespace = '4c1f0a3e-7d52-4b8e-9a41-2f6d0c9be713'

/** The same id for the same name in every installation: addresses of the demo world may stand in an instruction. */
export function idOf(
  kind: 'case' | 'organisation' | 'person' | 'submission' | 'version',
  name: string,
): string {
  return v5(`${kind} ${name}`, namespace)
}
