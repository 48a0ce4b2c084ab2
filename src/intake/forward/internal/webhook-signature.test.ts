import { expect, test } from 'vitest'
import { createSignature } from './webhook-signature.ts'

/** Vector of the Standard Webhooks libraries: `whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw`. */
const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')

test('signs as the Standard Webhooks libraries do, in however many pieces', () => {
  const signature = createSignature(key, 'msg_p5jXN8AQM9LWM0D4loKWxJek', '1614265330')
  for (const piece of ['{"test":', ' 2432232314}']) signature.add(new TextEncoder().encode(piece))
  expect(signature.end()).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
})
