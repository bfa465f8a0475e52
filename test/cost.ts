import {expect} from 'vitest'

/** Seconds of the processor: what else the machine does at the time does not count. */
function seconds(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1e6
}

/**
 * Expect that a cost grows with the work and no faster: eight times the work may cost up to 32 times as much,
 * which leaves room for noise; a cost that grows with the square would take 64 times as long.
 *
 * @param make prepares work of a size, and returns what does it
 * @param size of the smaller work
 */
export function expectLinear(make: (size: number) => () => void, size: number): void {
  const cost = (of: number) => {
    const run = make(of)
    return Math.min(seconds(run), seconds(run), seconds(run))
  }
  cost(size / 4)
  const small = cost(size)
  expect(cost(size * 8)).toBeLessThan(Math.max(small, 0.006) * 32)
}
