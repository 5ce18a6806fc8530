/** Texts of forms. Apart from text.ts, which the editor uses too: the browser needs no schemas. */
import { z } from 'zod'
import { composed, isPlainLine, isPlainProse, isStorable } from './text.ts'

/** A name, a title: one line, trimmed, NFC, 1 to `max` characters. Messages are keys of the error texts. */
export const line = (max: number) =>
  z
    .string()
    .refine(isStorable, 'characters')
    .transform((text) => composed(text).trim())
    .refine((text) => text.length > 0, 'required')
    .refine((text) => text.length <= max, 'tooLong')
    .refine(isPlainLine, 'characters')

/** As `line`, or nothing. */
export const optionalLine = (max: number) =>
  z
    .string()
    .refine(isStorable, 'characters')
    .transform((text) => composed(text).trim())
    .refine((text) => text.length <= max, 'tooLong')
    .refine(isPlainLine, 'characters')

/** Several lines, possibly none. */
export const prose = (max: number) =>
  z
    .string()
    .refine(isStorable, 'characters')
    .transform((text) => composed(text).replace(/\r\n?/g, '\n').trim())
    .refine((text) => text.length <= max, 'tooLong')
    .refine(isPlainProse, 'characters')
