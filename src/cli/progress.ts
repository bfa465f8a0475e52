/** A bar on the terminal for work that takes longer than a second. */
import type {Writable} from 'node:stream'

/** Shows how far the work is. */
export interface Progress {
  /** So many more are done. */
  step: (count: number) => void
  stop: () => void
}

/**
 * Show progress, once a second has passed: how many of how many, files a second, time that is left.
 *
 * @param stream a terminal; nothing is shown elsewhere
 * @param total how many steps there are
 * @returns what to call after each step and at the end
 */
export function showProgress(stream: Writable & {isTTY?: boolean}, total: number): Progress {
  if (!stream.isTTY || total < 2) return {step: () => {}, stop: () => {}}
  const start = Date.now()
  let done = 0
  let over = false
  let bar: {update: (value: number, shown: {rate: string}) => void; stop: () => void} | undefined
  const rate = () => ({rate: `${Math.round((done * 1000) / (Date.now() - start + 1))}`})
  const timer = setTimeout(async () => {
    const {default: bars} = await import('cli-progress')
    if (over) return
    const created = new bars.SingleBar({
      stream,
      clearOnComplete: true,
      format: '{bar} {value}/{total}, {rate} a second, {eta_formatted} left',
    })
    created.start(total, done, rate())
    bar = created
  }, 1000)
  return {
    step: (count) => {
      done += count
      bar?.update(done, rate())
    },
    stop: () => {
      over = true
      clearTimeout(timer)
      bar?.stop()
    },
  }
}
