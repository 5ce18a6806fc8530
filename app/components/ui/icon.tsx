/** Few signs, drawn on a grid of 16 with a line of 1.5, in the colour of the text around them. Always beside words. */

const paths = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14',
  check: 'M3 8.5 6.5 12 13 4.5',
  'check-circle': 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM5.4 8.3 7.2 10l3.4-3.8',
  cross: 'M4 4l8 8M12 4l-8 8',
  barred: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM3.8 3.8l8.4 8.4',
  eye: 'M1.5 8S4 3.7 8 3.7 14.5 8 14.5 8 12 12.3 8 12.3 1.5 8 1.5 8ZM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  warning: 'M8 2 1.5 13.5h13ZM8 6.5v3.5M8 11.6v.6',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.2V11M8 4.9v.6',
  'arrow-right': 'M2.5 8h11M9 3.5 13.5 8 9 12.5',
  'arrow-left': 'M13.5 8h-11M7 3.5 2.5 8 7 12.5',
  'arrow-up': 'M8 13.5v-11M3.5 7 8 2.5 12.5 7',
  'arrow-down': 'M8 2.5v11M3.5 9 8 13.5 12.5 9',
  return: 'M5.5 2.5 2.5 5.5l3 3M2.5 5.5H10a3.5 3.5 0 0 1 0 7H6',
  pencil: 'M2.5 13.5 3.4 10l7.4-7.4 2.6 2.6L6 12.6ZM9 4.4 11.6 7',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.5V8l2.4 1.6',
  archive: 'M2 3h12v3H2ZM3 6v7h10V6M6.2 8.6h3.6',
  person: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8ZM2.5 14c.6-2.6 2.7-4 5.5-4s4.9 1.4 5.5 4',
  building: 'M3 14V5l5-3 5 3v9M1.5 14h13M6 7.2h.01M10 7.2h.01M6 10.2h.01M10 10.2h.01',
  plus: 'M8 3v10M3 8h10',
  print: 'M4.5 6V2h7v4M4.5 11.5H2V6h12v5.5h-2.5M4.5 9.5h7V14h-7Z',
  download: 'M8 2v8.5M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  merge: 'M3 3c0 5 5 3.5 5 10M13 3c0 5-5 3.5-5 10',
} as const

export type IconName = keyof typeof paths

interface Props {
  name: IconName
}

export function Icon({ name }: Props) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
