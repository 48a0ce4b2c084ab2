/** A process that dies at one of its calls to the world outside. */
export interface Life {
  readonly died: boolean
  /** The same, but every call may be the last one. */
  lend<T extends object>(things: T): T
  /** The same function, likewise. */
  lendCall<F extends (...parameters: never[]) => Promise<unknown>>(call: F): F
}

/**
 * @param dieAt Call at which it dies, from 1.
 * @param when Before the call is made, or after it was done and before anyone hears of it.
 */
export function createLife(dieAt: number, when: 'before' | 'after'): Life {
  let calls = 0
  let died = false
  const crash = () => {
    died = true
    return new Error('The process is dead.')
  }
  async function make(call: () => Promise<unknown>): Promise<unknown> {
    calls += 1
    if (died || (calls === dieAt && when === 'before')) throw crash()
    const last = calls === dieAt
    const answer = await call()
    if (last || died) throw crash()
    return answer
  }
  const lendCall = <F extends (...parameters: never[]) => Promise<unknown>>(call: F): F =>
    ((...parameters: never[]) => make(() => call(...parameters))) as F
  return {
    get died() {
      return died
    },
    lendCall,
    lend: (things) =>
      new Proxy(things, {
        get(target, name) {
          const member: unknown = Reflect.get(target, name)
          return typeof member === 'function' ? lendCall(member.bind(target) as never) : member
        },
      }),
  }
}
