import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** `primary` once per page, for what one came to do. */
export type Weight = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Props {
  children: ReactNode
  weight?: Weight
  icon?: IconName
  /** The form's other way to send, with its own address. */
  formAction?: string
  name?: string
  value?: string
  type?: 'submit' | 'button'
  disabled?: boolean
}

export function Button({ children, weight = 'primary', icon, type = 'submit', ...rest }: Props) {
  return (
    <button type={type} className={`button button-${weight}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
