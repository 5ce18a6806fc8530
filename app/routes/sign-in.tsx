// provisional
export default function Provisional() {
  return null
}
