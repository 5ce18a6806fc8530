import type { ReactNode } from 'react'
import { useText } from '#app/i18n/use-text.tsx'
import { Icon, type IconName } from './icon.tsx'

type NoticeKind = 'info' | 'success' | 'warn' | 'danger'

const icons: Readonly<Record<NoticeKind, IconName>> = {
  info: 'info',
  success: 'check',
  warn: 'warning',
  danger: 'warning',
}

interface Props {
  kind?: NoticeKind
  title?: ReactNode
  /** `status` is read out when it appears, `alert` at once: only where something may be lost. */
  role?: 'status' | 'alert'
  /** What was just done, on a page that was loaded for it: the focus begins there, and it is read out. */
  isFirst?: true
  children?: ReactNode
}

/** Something to know about the page or about what was just done. */
export function Notice({ kind = 'info', title, role, isFirst, children }: Props) {
  const { t } = useText()
  return (
    <div
      className={`notice notice-${kind}`}
      role={role}
      tabIndex={isFirst && -1}
      // biome-ignore lint/a11y/noAutofocus: a status that was there when the page came is not announced; without script nothing else can say it
      autoFocus={isFirst}
    >
      <Icon name={icons[kind]} />
      <div>
        <span className="visually-hidden">{t.common.notices[kind]} </span>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
