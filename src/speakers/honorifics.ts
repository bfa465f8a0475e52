/** Titles and offices that stand before a name, or behind it, and are no part of it. */
import type {Speaks} from '../tree/sample.js'
import {fold} from './fold.js'
import {roles, voices, words} from './words.js'

/** Offices, which stand before a name, or before what they are of: `Minister for Roads`. */
const offices = words(
  'president minister secretary président présidente ministre presidente presidenta ministro ministra',
  'secretario secretaria secretário secretária marszałek министр міністр statsråd teachta taire waziri',
)

// The end of an office in a language that makes one word of it: `Bundesministerin`, `innviðaráðherra`.
const officeEnd =
  /(?:minist(?:er|erin|eren|ern|eri)|sekretar(?:in)?|kanzler(?:in)?|prasident(?:in)?|raðherra|puhemies)$/

/** What stands between an office and what it is of: `Ministro de Fomento`. */
const ofWhat = words('de del do da dos das des du van der für voor di dei la wa')

/** Titles before a name; a full stop after them is optional. */
const titlesAndRanks = words(
  'dr doctor prof professor mr mrs ms miss mx sir dame lord lady madam madame hon rev reverend fr father',
  'sister judge justice senator sen rep representative congressman congresswoman',
  'gov governor mayor ambassador amb capt captain col colonel gen general lt lieutenant sgt',
  'sergeant maj major cmdr commander adm admiral officer detective rabbi imam chief chairman',
  'chairwoman chair speaker councillor councilmember councilman councilwoman commissioner asec usec atty engr',
  'herr frau hr fru dhr mevr mme mlle monsieur mademoiselle maître sr sra srta señor señora doña',
  'dra profa enga engo sig signor signora dott dottor dottoressa dottssa avv',
  'senyor senyora pan pani paní pán gosp gospodin gospođa gospod gospa gđa gdin domnul doamna domnule',
  'd-na d-l ponas ponia härra proua rouva sayın cənab xanım bapak ibu encik puan',
  'г-н г-жа д-р проф др пан пані господин госпожа госпођа δρ κ κα κος κύριος κυρία պարոն տիկին ბატონი ქალბატონი',
  'دكتور الدكتور الدكتورة د دکتر آقای خانم مهندس السيد السيدة الأستاذ الأستاذة المهندس الشيخ جناب محترم محترمہ ڈاکٹر',
  'ד"ר ד״ר פרופ עו"ד עו״ד ח"כ ח״כ היו"ר היו״ר יו"ר יו״ר מר גב גברת השר השרה dr-ing dipl-ing hc mw',
  'datuk dato tan sri tun mnr mev malam alhaji alhaja डा cllr det smt shri shrimati श्री श्रीमती सुश्री डॉ डाॅ प्रो জনাব বেগম ডা ড திரு திருமதி டாக்டர் முனைவர் శ్రీ ಶ್ರೀ શ્રી ดร นาย นาง นางสาว คุณ mhe dkt ndugu አቶ ወይዘሮ ወይዘሪት ወ/ሮ ወ/ሪት ዶ/ር ዶክተር ፕ/ር ፕሮፌሰር',
  'abgeordneter abgeordnete senatorin député députée diputado diputada deputado tuasal seanadóir tseanadóir',
  'deputada deputy onorevole heer mevrouw poseł posłanka депутат',
)

/** Short ones that are words or names without their full stop: `On. Rossi`, `Bi. Omari`. */
const stopped = words('on bi bw mag av ing arq lic geom أ')

/** Those, as short, whose accents tell them from names and codes: `Bà Phan Thị Mười`, `Dña. Inés`. */
const accented: ReadonlySet<string> = new Set(['ông', 'bà', 'chị', 'cô', 'dña'])

/** Those, of four letters at most, that only tell in their language, and the words by which that is told. */
const inLanguage: readonly (readonly [titles: ReadonlySet<string>, language: readonly string[]])[] =
  [
    [words('m mm me'), ['vous', 'dans', 'avec', 'est', 'pas', 'pour']],
    [words('dl dna'), ['și', 'este', 'că', 'pentru', 'nu', 'ce', 'la']],
    [words('anh'), ['là', 'của', 'không', 'tôi', 'được']],
    [words('pak bu mas mbak'), ['yang', 'dan', 'itu', 'tidak', 'saya']],
  ]

/** Small words behind a name: `Iriarte jauna`, `Kovács úr`, `Bērziņa kundze`. */
const behind = words(
  'jauna jaunak andrea andreak úr asszony kungs kundze 씨 님 さん 氏 гуай мырза ханым',
)

/** Titles before nothing but names. */
const surest = words(
  'mr mrs ms dr prof herr frau mme sr sra dra pan pani г-н г-жа д-р проф пан пані δρ κ κα κος др on',
)

/**
 * Whether a word is a title or an office: `Minister`, `Dr.`.
 *
 * @param word as written, since a full stop tells some from names
 * @param speaks tells the language of the document, which tells some others
 */
export function isHonorific(word: string, speaks?: Speaks): boolean {
  const folded = fold(word)
  if (titlesAndRanks.has(folded) || isOffice(folded)) return true
  if (word.endsWith('.') && stopped.has(folded)) return true
  if (word.length > 4) return false
  if (accented.has(word.toLowerCase().replace('.', ''))) return true
  return inLanguage.some(([titles, language]) => titles.has(folded) && speaks?.(language) === true)
}

/** Whether a word, folded, is an office: what it is of may follow. */
export function isOffice(folded: string): boolean {
  return offices.has(folded) || (folded.length > 7 && officeEnd.test(folded))
}

/** Whether a word, folded, stands between an office, folded, and what it is of: `de` of `Ministro de Fomento`. */
export function isOfWhat(word: string, office: string): boolean {
  return ofWhat.has(word) && isOffice(office)
}

/** Whether a title stands before nothing but names: `Ms. Price`. */
export function isSureTitle(word: string): boolean {
  return surest.has(fold(word)) && isHonorific(word)
}

/** Whether a word is a title behind a name: `jauna`. */
export function isBehind(word: string): boolean {
  return word === word.toLowerCase() && behind.has(fold(word))
}

// A title that is written together with a Thai name, or behind a Japanese or Korean one: `ดร.กมล`, `佐久間さん`, `김민수님`.
const joinedThai = /^((?:ดร|ศ|รศ|ผศ)\.|นางสาว|นาง|นาย(?!ก)|คุณ)(?=\p{Lo})/u
const joinedBehind =
  /^((?!お|ご|み)[\p{Script=Han}\p{Script=Katakana}ー]{2,8})(さん|氏)$|^(\p{Script=Hangul}{2,4})(님)$/u

/**
 * The words of a name, with titles parted that are written together with it.
 *
 * @param name `ดร.กมล ศรีนวล`
 * @returns `['ดร.', 'กมล', 'ศรีนวล']`
 */
export function wordsOf(name: string): string[] {
  const tokens = name.trim().split(/\s+/)
  const [first = '', ...others] = tokens
  if (first.charCodeAt(0) < 0x0e00) return tokens
  const [, title = ''] = joinedThai.exec(first) ?? []
  // Without a full stop the title of a full name: `นายสมชาย ใจดี`, and not the word that begins so.
  if (title.endsWith('.') || (title !== '' && others.length > 0))
    return [title, first.slice(title.length), ...others]
  const [, japanese, san, korean, nim] = joinedBehind.exec(first) ?? []
  if (others.length > 0 || (japanese && (roles.has(japanese) || voices.has(japanese))))
    return tokens
  return japanese && san ? [japanese, san] : korean && nim ? [korean, nim] : tokens
}

/**
 * A name with its honorific, where the language puts it.
 *
 * @param name `Emily Kim`, `Iriarte`, `กมล`
 * @param honorific `Dr.`, `jauna`, `ดร.`
 * @returns `Dr. Emily Kim`, `Iriarte jauna`, `ดร.กมล`
 */
export function withHonorific(name: string, honorific: string | undefined): string {
  if (!honorific) return name
  if (isBehind(honorific)) return name + (joined.test(honorific) ? '' : ' ') + honorific
  return honorific + (thai.test(honorific) ? '' : ' ') + name
}

// Titles that are written together with the name before them.
const joined = /^(?:さん|氏|님)$/
// A letter of Thai.
const thai = /\p{Script=Thai}/u
