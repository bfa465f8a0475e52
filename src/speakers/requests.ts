/** How a sentence begins that asks without a question mark. */

/** First words, a family of languages a line; polite forms and familiar ones, without hyphens. */
export const requests: ReadonlySet<string> = new Set(
  [
    'tell me,tell us,talk about,talk to us,talk us through,walk me through,walk us through,take me back',
    'take us back,take us through,describe,explain,give me an,give us an,say more',
    'erzähl,erzähle,erzählen sie,beschreib,beschreiben sie,erklär,erklären sie,schildern sie,vertel,beschrijf',
    'berätta,beskriv,förklara,fortæl,forklar,fortell,segðu,lýstu,kerro,kertokaa,kuvaile,selitä,rääkige,kirjeldage',
    'racontez,raconte,parlez,dites,expliquez,explique,décrivez,décris,cuéntame,cuéntanos,cuénteme,cuéntenos',
    "háblame,háblanos,hábleme,háblenos,díganos,descríbanos,explíquenos,explica'ns,expliqui'ns,parli'ns,raccontami",
    'raccontaci,ci racconti,mi racconti,mi parli,ci parli,ci spieghi,descriva,conte,fale,descreva,povestiți',
    'spuneți,descrieți,explicați,расскажите,расскажи,опишите,объясните,розкажіть,опишіть,поясніть,разкажете',
    'опишете,обяснете,испричајте,реците нам,објасните,ispričajte,recite nam,opišite,objasnite,povejte,pojasnite',
    'opowiedz,opowiedzieć,niech pan opowie,niech pani opowie,opisać,řekněte,povězte,vyprávějte',
    'popište,vysvětlete,povedzte,porozprávajte,opíšte,vysvetlite,papasakokite,paaiškinkite,pastāstiet,aprakstiet',
    'meséljen,mesélj,mondja el,magyarázza el,πείτε,πες μας,μιλήστε,περιγράψτε,εξηγήστε,anlatın,anlat,მოგვიყევით',
    'պատմեք,გვიამბეთ,ספר לנו,ספר לי,ספרי לנו,ספרי לי,תאר,הסבר,حدثنا,حدثينا,أخبرنا,أخبرني,صف لنا,اشرح لنا,hãy kể',
    'hãy cho,xin cho biết,kể cho,ceritakan,jelaskan,tuambie,niambie,tueleze,eleza',
  ]
    .join()
    .split(','),
)
