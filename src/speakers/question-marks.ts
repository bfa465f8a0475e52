/** Marks of question and answer, by language: `Q:` and `A:`, `Spm.:` and `Svar:`. */
import {fold} from './fold.js'

/** A pair of marks: what asks and what answers, in one language; folded, see {@link markOf}. */
export interface QuestionMarks {
  ask: readonly string[]
  answer: readonly string[]
  /** Words of the only language they count in. */
  only?: readonly string[]
}

/**
 * A language a line; one letter alone decides nothing, the pair does. Letters that are as likely somebody's initials
 * have a line of their own, and behind them the words by which their language is told.
 */
const table = [
  'q question questions ques|a answer ans', // English
  'p pregunta|r respuesta', // Spanish
  '问 問 q|答 a', // Chinese, Japanese
  '质问 質問 提问 提問|回答 回覆', // Chinese, Japanese
  '문 질문 질|답 답변 대답', // Korean
  'f frage|a antwort', // German
  'q question|r réponse', // French
  'd domanda|r risposta', // Italian
  'p pergunta|r resposta', // Portuguese, Galician
  'pregunta|resposta', // Catalan
  'v vraag|a antwoord', // Dutch, Afrikaans
  'p pytanie|o odp odpowiedź', // Polish
  'o otázka|o odpověď odpoveď', // Czech, Slovak
  'в вопрос|о ответ', // Russian
  'з п пит запитання питання|в від відп відповідь', // Ukrainian
  'в въпрос|о отговор', // Bulgarian
  'п p питање pitanje|о o одговор odgovor', // Serbian, Croatian
  'f fråga|s svar', // Swedish
  's spm spørgsmål spørsmål|s svar', // Danish, Norwegian
  'k kysymys|v vastaus', // Finnish
  'k kérdés|v válasz', // Hungarian
  's soru|c cevap y yanıt', // Turkish
  'ε ερ ερώτηση|α απ απάντηση', // Greek
  'î întrebare|r răspuns', // Romanian
  'س سؤال السؤال|ج جواب الجواب', // Arabic
  'س سوال پرسش|ج جواب پاسخ', // Persian, Urdu
  'ש שאלה|ת תשובה', // Hebrew
  'h hỏi|đ đáp trả_lời', // Vietnamese
  'प्रश्न सवाल प्र|उत्तर जवाब उ', // Hindi, Marathi, Nepali
  't tanya pertanyaan|j jawab jawaban', // Indonesian
  'ถาม คำถาม|ตอบ คำตอบ', // Thai
  'প্রশ্ন প্র|উত্তর উ', // Bengali
  'கேள்வி கே|பதில் ப', // Tamil
  'ప్రశ్న|జవాబు సమాధానం', // Telugu
  'પ્રશ્ન|જવાબ', // Gujarati
  'ਸਵਾਲ|ਜਵਾਬ', // Punjabi
  'ಪ್ರಶ್ನೆ|ಉತ್ತರ', // Kannada
  'ചോദ്യം|ഉത്തരം', // Malayalam
  'ප්‍රශ්නය|පිළිතුර', // Sinhala
  'សំណួរ|ចម្លើយ', // Khmer
  'ຖາມ|ຕອບ', // Lao
  'မေး|ဖြေ', // Burmese
  'հ հարց|պ պատասխան', // Armenian
  'კ კითხვა|პ პასუხი', // Georgian
  'spurning|svar', // Icelandic
  'jaut jautājums|atb atbilde', // Latvian
  'j|a|un ir ka kā vai bija',
  'klausimas|ats atsakymas', // Lithuanian
  'k|a|ir kad kiek kada tai ar jau buvo',
  'k küsimus|v vastus', // Estonian
  'vprašanje|odgovor', // Slovene
  'v|o|sem bilo kaj tudi smo ali',
  'п прашање|о одговор', // Macedonian
  'пытанне|адказ', // Belarusian
  'pyetje|përgjigje', // Albanian
  'p|p|dhe nuk një është për',
  'galdera|erantzuna', // Basque
  'g galdera|e erantzuna|eta da zen ez dut zer',
  'cwestiwn|ateb', // Welsh
  'ceist|freagra', // Irish
  'swali|jibu', // Swahili
  's|j|ya wa kwa ni',
  'soalan|jawapan', // Malay
  's|j|yang itu saya ini tidak apa',
  'tanong|sagot', // Filipino
  't|s|ang mga ng sa',
  'с сұрақ|ж жауап', // Kazakh
  'суроо|жооп', // Kyrgyz
  'savol|javob', // Uzbek
  'sual|cavab', // Azerbaijani
  'асуулт|хариулт', // Mongolian
  'ጥ ጥያቄ|መ መልስ', // Amharic
  'សួរ|ឆ្លើយ', // Khmer, in verbs
  'tambaya|amsa', // Hausa
  'ìbéèrè|ìdáhùn', // Yoruba
]

// A number behind a mark: `10` of `Q10`, `/1` of `P/1`, `٣` of `س٣`.
const number = /[\s/]?\p{Nd}{1,4}$/u

/**
 * The form in which a mark is looked up: folded, without its number.
 *
 * @param written `Q10`, `Spm.`
 * @returns `q`, `spm`; the Romanian `î` stays, since `i` is the letter of Interviewer
 */
export function markOf(written: string): string {
  const mark = written.replace(number, '')
  return mark.toLowerCase() === 'î' ? 'î' : fold(mark)
}

/** Question and answer marks by language. */
export const questionMarks: readonly QuestionMarks[] = table.map((line) => {
  const [ask = [], answer = [], only] = line.split('|').map((side) => side.split(' '))
  const folded = (side: string[]) => side.map((mark) => markOf(mark.replace('_', ' ')))
  return {ask: folded(ask), answer: folded(answer), ...(only && {only})}
})
