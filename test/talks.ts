/** Talks in Markdown, each with something of its own that must be shown. */
export const talks: Readonly<Record<string, string>> = {
  'an interview':
    '# The mill\n\nIn May.\n\n**Ana Ruiz (AR):** Who *ran* it? [laughs]\n\n**Dr. Ben Ode:** My aunt:\n\n- first\n- then\n\nAnd so on.\n\n**AR** (via phone): You?\n\n**Ben:** Yes. Yes!\n\n---\n\nAfter that we ate.',
  times: '[00:12] **Ana:** Hi?\n\n[1:02:03.5] **Ben:** Hi. [1:02:09] Yes.\n\n[1:03:00]\n\nNo.',
  'marks of question and answer': 'Q: Who rang it?\n\nA: Me.\n\nQ: Why?\n\nA: `x < y` & so.',
  'bold questions':
    '**Why bees?**\n\nMy aunt kept them.\n\n**And now?**\n\nI do.\n\n**For long?**\n\nYes.',
  'headings that ask': '### Who rang the bell?\n\nMe.\n\n### Why?\n\n- Tide.\n- Fog.',
  dashes: '— Who rang the bell?\n\n— Me.\n\n— Why?\n\n— The tide.',
  'turns without speech': '**Ana:**\n\n- a\n- b\n\n**Ben:**\n\n> c\n\n**Ana:** d?\n\n**Ben:** e.',
  Chinese:
    '**安娜**：你在哪里学的游泳？\n\n**本**：在运河里。\n\n**安娜**：难吗？\n\n**本**：不难。',
  'Arabic among English':
    '**Ana:** What did she say?\n\n**Sami:** من قرع الجرس؟ المد.\n\n**Ana:** And you?\n\n**Sami:** Nothing.',
  'Spanish marks':
    'P: ¿Dónde aprendió a nadar?\n\nR: En el canal, con mi hermano.\n\nP: ¿Y después?\n\nR: No lo sé.',
  'several at once':
    '**Ana:** Ready?\n\n**Ben:** Yes.\n\n**Ana and Ben:** Go!\n\n**Audience:** [applause] Now?',
}
