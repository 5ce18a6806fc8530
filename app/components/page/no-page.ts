/**
 * The page of an address that is only posted to: `export { NoPage as default } from …`. A route without a component
 * would answer a broken rule with bare data; with one, the error pages show it.
 */
export function NoPage() {
  return null
}
