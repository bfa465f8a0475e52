/**
 * Times in words, as pages read them out and as people copy them: `1 hour 2 minutes 5 seconds`.
 *
 * The names of the units are those of CLDR, which programs take them from.
 *
 * @see https://cldr.unicode.org/translation/units
 */
import {fold} from './fold.js'

/** The units, in seconds, with their names in many languages. */
const units: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        3600,
        'hour hours stunde stunden heure heures hora horas ora ore uur godzina godziny godzin timme timmar time timer tunti tuntia hodina hodiny hodin час часа часов година години годин saat 時間 小时 小時 시간 ساعة ساعات שעה שעות ώρα ώρες óra oră',
      ],
      [
        60,
        'minute minutes minuten minuto minutos minuti minuut minuta minuty minut minuter minutter minutt minuutti minuuttia минута минуты минут хвилина хвилини хвилин dakika 分 分钟 分鐘 분 دقيقة دقائق דקה דקות λεπτό λεπτά perc',
      ],
      [
        1,
        'second seconds sekunde sekunden seconde secondes segundo segundos secondo secondi seconden sekunda sekundy sekund sekunder sekunti sekuntia секунда секунды секунд секунди saniye 秒 秒钟 秒鐘 초 ثانية ثوان שניה שניות δευτερόλεπτο δευτερόλεπτα másodperc secundă secunde',
      ],
    ] as const
  ).flatMap(([seconds, names]) => names.split(' ').map((name) => [fold(name), seconds] as const)),
)

// A number and its unit, maybe with a comma or a word before the next: `3 minutes, `, `2分`.
const part = /(\d{1,3})\s?([\p{L}\p{M}]{1,16})(?:,?\s(?:and |und |et |y |e )?)?/uy
// The same time in digits, which some pages glue to the words: `0:03` of `3 seconds0:03`.
const digits = /^\s?\d{1,3}:\d{2}(?::\d{2})?$/

/**
 * Read a text that is nothing but a time in words.
 *
 * @param text `3 minutes 5 seconds`, `1 minute, 4 seconds`, `0 minutes 3 seconds0:03`
 * @returns seconds, or nothing where the text is anything else
 */
export function readSpokenTime(text: string): number | undefined {
  let seconds = 0
  let smallest = Number.POSITIVE_INFINITY
  let at = 0
  while (at < text.length) {
    part.lastIndex = at
    const match = part.exec(text)
    if (match === null) break
    const unit = units.get(fold(match[2] ?? ''))
    if (unit === undefined || unit >= smallest) return undefined
    seconds += Number(match[1]) * unit
    smallest = unit
    at = part.lastIndex
  }
  if (at === 0 || (at < text.length && !digits.test(text.slice(at)))) return undefined
  return smallest === 3600 ? undefined : seconds
}
