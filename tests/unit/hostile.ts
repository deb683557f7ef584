/** Front matter that tries to end, begin or bend whatever it is put into. The checks refuse some of it; no output may rely on them. */
export const hostile: readonly string[] = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]> <![CDATA[ x ]]>',
  '--><!-- <?xml version="1.0"?> <!DOCTYPE x [<!ENTITY y "z">]> &y;',
  '&lt;b&gt; & &amp; &#x3c; &a &;',
  '"lainaus" \'heitto\' \\" \\u003c/script> `$\u007bx}`',
  '</title></item></channel></rss>',
  '","items":[],"x":"',
  'rivi\nvaihtuu\r\n\tja \u2028\u2029 päättyy',
  'NUL\u0000, BEL\u0007, ESC\u001b ja U+FFFE\ufffe',
  '👩‍👩‍👧‍👦 👍🏽 𝕏',
  'yksinäinen puolikas \ud83d ja \udc00',
  'שלום مرحبا \u202Ekäännetty\u202C',
  'ä'.repeat(300),
  '__proto__ {{x}} $\u007bx} <%= x %>',
]

/** What of a text XML 1.0 can hold (2.2, Char): the rest no reader could be given. */
export const speakable = (text: string): string =>
  [...text].filter((sign) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(sign)).join('')
