import { expect, test } from 'vitest'
import { safeFileName } from './safe-file-name.ts'

const pdf = new TextEncoder().encode('%PDF-1.7')
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])
const script = new TextEncoder().encode('#!/bin/sh')

test.for<[name: string, bytes: Uint8Array, safe: string]>([
  ['Bescheid vom 1. März.pdf', pdf, 'Bescheid vom 1. März.pdf'],
  ['foto.JPEG', jpeg, 'foto.jpg'],
  ['bescheid.pdf', script, 'bescheid.unbekannt'],
  ['rechnung.pdf.exe', pdf, 'rechnung.pdf.pdf'],
  ['../../etc/passwd', pdf, '_.._etc_passwd.pdf'],
  ['/etc/cron.d/x', pdf, '_etc_cron.d_x.pdf'],
  ['C:\\Windows\\x.dll', pdf, 'C__Windows_x.pdf'],
  ['.bashrc', pdf, 'bashrc.pdf'],
  ['', pdf, 'datei.pdf'],
  ['a\u0000b\u202Egnp.pdf', pdf, 'a_b_gnp.pdf'],
  ['x'.repeat(300), pdf, `${'x'.repeat(100)}.pdf`],
])('a name that does no harm: $2', ([name, bytes, safe]) => {
  expect(safeFileName(name, bytes)).toBe(safe)
})
