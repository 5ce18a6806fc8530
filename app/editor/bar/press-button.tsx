import type { ReactNode } from 'react'
import type { Weight } from '#app/components/ui/button.tsx'
import { Icon, type IconName } from '#app/components/ui/icon.tsx'

interface Props {
  children: ReactNode
  onPress: () => void
  weight?: Weight
  icon?: IconName
}

/** A button that does something on the page itself, unlike those of forms. */
export function PressButton({ children, onPress, weight = 'secondary', icon }: Props) {
  return (
    <button type="button" className={`button button-${weight}`} onClick={onPress}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
