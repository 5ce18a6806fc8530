interface Tag {
  label: string
  href?: string
  count?: string
}

/** Subjects and the like, in one line. */
export function TagList({ tags, label }: { tags: readonly Tag[]; label: string }) {
  return (
    <ul className="tags" aria-label={label}>
      {tags.map((tag) => (
        <li key={tag.label}>
          {tag.href ? <a href={tag.href}>{tag.label}</a> : tag.label}
          {tag.count && ` ${tag.count}`}
        </li>
      ))}
    </ul>
  )
}
