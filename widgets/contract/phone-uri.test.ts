import { expect, test } from 'vitest'
import { phoneUri } from './phone-uri.ts'

test.for<[phone: string, uri: string]>([
  ['089 99998-100', 'tel:+498999998100'],
  ['+49 89 99998-100', 'tel:+498999998100'],
  ['08241/99998', 'tel:+49824199998'],
])('%s can be dialled', ([phone, uri]) => {
  expect(phoneUri(phone)).toBe(uri)
})
