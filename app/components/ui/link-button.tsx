import type { ReactNode } from 'react'
import type { Weight } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

interface Props {
  href: string
  children: ReactNode
  weight?: Weight
  icon?: IconName
}

/** Goes somewhere and looks like the action it leads to. What changes something is a Button in a Form. */
export function LinkButton({ href, children, weight = 'secondary', icon }: Props) {
  return (
    <a href={href} className={`button button-${weight}`}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
