/** Tells a password manager which account the password below is for, where the address is not typed. */
export function KnownAccount({ email }: { email: string }) {
  return (
    <input
      type="email"
      autoComplete="username"
      value={email}
      readOnly
      hidden
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
