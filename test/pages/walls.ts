/** What is shown instead of a text, and how it should be judged. */
export const walls: readonly { readonly verdict: 'BLOCKED' | 'GONE'; readonly html: string }[] = [
  {
    verdict: 'BLOCKED',
    html: '<title>访问被拦截</title><h1>您的访问请求可能对网站造成安全威胁，请求已被管理员阻断。</h1><p>事件ID：2026061300017 来源IP：192.0.2.1</p>',
  },
  {
    verdict: 'BLOCKED',
    html: '<title>网站防火墙</title><div>您的请求带有不合法参数，已被网站管理员设置拦截！</div><div>可能原因：您提交的内容包含危险的攻击请求</div><p>如何解决：1）检查提交内容；2）如网站托管，请联系空间提供商</p>',
  },
  {
    verdict: 'BLOCKED',
    html: '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>',
  },
  {
    verdict: 'BLOCKED',
    html: '<title>安全验证</title><div id="slider"></div><p>请完成下方验证后继续访问</p><p>向右滑动滑块填充拼图</p>',
  },
  {
    verdict: 'BLOCKED',
    html: '<div class="weui-msg"><h2>环境异常</h2><p>当前环境异常，完成验证后即可继续访问。</p><a id="js_verify">去验证</a></div>',
  },
  {
    verdict: 'BLOCKED',
    html: '<title>用户登录</title><form><label>用户名</label><input name=u><label>密码</label><input type="password" name=p><button>登录</button></form>',
  },
  { verdict: 'BLOCKED', html: '<title>提示</title><p>您尚未登录，请登录后查看。</p><a href="/login">去登录</a>' },
  {
    verdict: 'BLOCKED',
    html: '<!DOCTYPE html><html><head><meta charset="utf-8"><meta id="x" content="r2m"><script src="/4QbVtADbnLVIc/c.FxJzG50F.js"></script><script>$_ts=window["$_ts"];if(!$_ts)$_ts={};</script></head><body></body></html>',
  },
  {
    verdict: 'BLOCKED',
    html: '<!doctype html><title>政务网</title><div id="app"></div><noscript>请启用JavaScript</noscript><script src="/static/app.js"></script>',
  },
  {
    verdict: 'BLOCKED',
    html: '<title>文件公开</title><div class="nav">首页 文件</div><iframe src="/pdfjs/viewer.html?file=/upload/1.pdf" width="100%"></iframe><embed src="/upload/2026/0613/1.pdf" type="application/pdf">',
  },
  {
    verdict: 'BLOCKED',
    html: '<html><head><title>政府公报</title></head><frameset cols="200,*"><frame src="menu.htm"><frame src="main.htm"></frameset></html>',
  },
  {
    verdict: 'BLOCKED',
    html: '<title>Just a moment...</title><p>Checking your browser before accessing the site.</p><script>x()</script>',
  },
  {
    verdict: 'GONE',
    html: '<title>404</title><div class="err"><p>抱歉，您访问的页面不存在或已被删除！</p><a href="/">返回首页</a></div>',
  },
  { verdict: 'GONE', html: '<title>系统提示</title><p>信息不存在</p><p>该信息已被撤回，3秒后返回首页</p>' },
  { verdict: 'GONE', html: '<div class="weui-msg"><h2>该内容已被发布者删除</h2></div>' },
  {
    verdict: 'GONE',
    html: '<title>出错了</title><h2>找不到您要的页面</h2><ul><li>网址有误</li><li>页面已下线</li></ul>',
  },
  {
    verdict: 'GONE',
    html: '<html><head><title>Not Found</title></head><body><h1>Not Found</h1><p>The requested URL was not found on this server.</p></body></html>',
  },
];
