import { type Marker, readMarker } from './line-marks.ts'

/** A line that says something. */
export interface Line {
  /** From 1, as the author counts. */
  readonly number: number
  readonly marker: Marker
  /** Without marker and without the line to write on. */
  readonly text: string
  /** There was a line to write on, so that it is a question. */
  readonly hasBlank: boolean
  /** Number signs before a heading. */
  readonly depth: number
}

/** Characters a line is read to; nobody asks longer questions. */
const longest = 1000

/** `Name: ________` or `Name ........`: what is left to write on. */
const blank = /[_…]{3,}|\.{4,}|(?:_ ){3,}/gu

/** Takes a list apart into lines; empty ones go. */
export const splitLines = (text: string): readonly Line[] =>
  text.split(/\r\n?|\n/u).flatMap((raw, index) => {
    const line = raw
      .slice(0, longest)
      .replaceAll(/[\s\u00A0\u200B\uFEFF]+/gu, ' ')
      .trim()
    const { marker, text: rest } = readMarker(line)
    const said = rest.replaceAll(blank, ' ').replaceAll(/ {2,}/gu, ' ').trim()
    if (!/[\p{L}\p{N}]/u.test(said)) return []
    return [
      {
        number: index + 1,
        marker,
        text: said,
        hasBlank: said.length < rest.length - 2,
        depth: /^#*/u.exec(line)?.[0].length ?? 0,
      },
    ]
  })
