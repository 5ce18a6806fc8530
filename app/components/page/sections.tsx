import type { ReactNode } from 'react'

interface Section {
  heading: string
  text: readonly string[]
}

interface Props {
  sections: Readonly<Record<string, Section>>
  /** Ids of the headings that others link to, by the section's key. */
  anchors?: Readonly<Record<string, string>>
  /** What a section has besides its words. */
  after?: Readonly<Record<string, ReactNode>>
}

/** Running text of our own: headings and paragraphs from the texts of the interface. */
export function Sections({ sections, anchors = {}, after = {} }: Props) {
  return Object.entries(sections).map(([key, section]) => (
    <section key={key}>
      <h2 id={anchors[key]}>{section.heading}</h2>
      {section.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {after[key]}
    </section>
  ))
}
