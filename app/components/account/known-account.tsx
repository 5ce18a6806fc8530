interface Props {
  email: string
  /** Where the form has to say it as well. */
  name?: string
}

/** Tells a password manager which account the password below is for, where the address is not typed. */
export function KnownAccount({ email, name }: Props) {
  return (
    <input
      type="email"
      name={name}
      autoComplete="username"
      value={email}
      readOnly
      hidden
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
