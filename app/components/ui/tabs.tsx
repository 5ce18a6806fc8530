interface Tab {
  href: string
  label: string
  count?: number
}

interface Props {
  /** What the tabs divide. */
  label: string
  tabs: readonly Tab[]
  /** The address of the tab that is shown. */
  current: string
}

/** Parts of the same thing, each with its own address. */
export function Tabs({ label, tabs, current }: Props) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.href === current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
