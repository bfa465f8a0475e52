/** A bar on the terminal for work that takes longer than a second. */
import type {Writable} from 'node:stream'

/** Shows how far the work is. */
export interface Progress {
  step: () => void
  stop: () => void
}

/**
 * Show progress, once a second has passed.
 *
 * @param stream a terminal; nothing is shown elsewhere
 * @param total how many steps there are
 * @returns what to call after each step and at the end
 */
export function showProgress(stream: Writable & {isTTY?: boolean}, total: number): Progress {
  if (!stream.isTTY || total < 2) return {step: () => {}, stop: () => {}}
  let done = 0
  let bar: {update: (value: number) => void; stop: () => void} | undefined
  const timer = setTimeout(async () => {
    const {default: bars} = await import('cli-progress')
    const created = new bars.SingleBar({
      stream,
      clearOnComplete: true,
      format: '{bar} {value}/{total} {eta_formatted}',
    })
    created.start(total, done)
    bar = created
  }, 1000)
  return {
    step: () => bar?.update(++done) ?? done++,
    stop: () => {
      clearTimeout(timer)
      bar?.stop()
    },
  }
}
