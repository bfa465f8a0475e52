/** Times in seconds as people and machines write them, by integer arithmetic. */

/**
 * Write a time as a clock shows it.
 *
 * @param seconds not negative
 * @returns `0:12`, `1:02:03`, with milliseconds where there are any: `0:12.500`
 */
export function formatClock(seconds: number): string {
  const all = Math.round(seconds * 1000)
  const milliseconds = all % 1000
  const whole = (all - milliseconds) / 1000
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const rest = String(whole % 60).padStart(2, '0')
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`
  const head = hours === 0 ? `${minutes}` : `${hours}:${String(minutes).padStart(2, '0')}`
  return `${head}:${rest}${fraction}`
}

/**
 * Write a time as an ISO 8601 duration, which HTML's `datetime` takes.
 *
 * @param seconds not negative
 * @returns `PT12.5S`
 */
export function formatDuration(seconds: number): string {
  return `PT${Math.round(seconds * 1000) / 1000}S`
}

/**
 * Write a time as captions have it.
 *
 * @param seconds not negative
 * @param sign what stands before the milliseconds: a full stop in WebVTT, a comma in SubRip
 * @returns `00:01:02.500`
 */
export function formatTimestamp(seconds: number, sign: '.' | ','): string {
  const all = Math.round(seconds * 1000)
  const whole = Math.floor(all / 1000)
  const two = (number: number) => String(number).padStart(2, '0')
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two)
  return `${clock.join(':')}${sign}${String(all % 1000).padStart(3, '0')}`
}
