const roleNames = {
  visitor: '访客',
  resident: '居民',
  migrant: '流动人口',
  volunteer: '志愿者',
  gridWorker: '网格员',
  serviceWorker: '维修人员',
  stationWorker: '驿站专员',
  mediator: '调解员',
  lawyer: '律师',
  partner: '单位联系人',
  manager: '社区管理员',
  operator: '平台运维',
}

const systems = {
  windows: 'Windows 电脑',
  mac: '苹果电脑',
  linux: 'Linux 电脑',
  ios: '苹果手机或平板',
  android: '安卓手机或平板',
  other: '认不出的设备',
}

const browsers = {
  wechat: '微信',
  edge: 'Edge 浏览器',
  chrome: 'Chrome 浏览器',
  firefox: 'Firefox 浏览器',
  safari: 'Safari 浏览器',
  other: '认不出的浏览器',
}

const ticket = new URLSearchParams(location.search).get('ticket')
const communityId = document.querySelector('main').dataset.community
const form = document.getElementById('confirm')
const question = document.getElementById('question')
let busy = false
let phone

form.addEventListener('submit', (event) => submit(event, { to: openTicket, saying: '正在打开……' }))
question.addEventListener('submit', (event) => submit(event, { to: confirm, saying: '正在确认……' }))
form.elements.name.addEventListener('input', unpick)
document.getElementById('people').addEventListener('change', clearName)
listPeople()
if (!ticket) fail(form, '这一页要从电脑上的二维码旁边打开，请回到电脑上再点一次。')

async function listPeople() {
  const list = document.getElementById('people')
  try {
    const { items } = await ask('GET', '/wechat/local/people')
    list.replaceChildren(...items.map(personRow))
    if (items.length === 0) list.textContent = '还没有现成的人，在下面写一个名字就行。'
  } catch {
    list.textContent = '名单没有取到，可以在下面写一个名字，或者刷新再试。'
  }
  list.removeAttribute('aria-busy')
}

function personRow({ person, name, roles, note }) {
  const row = document.createElement('label')
  row.className = 'person'
  const pick = Object.assign(document.createElement('input'), { type: 'radio', name: 'person', value: person })
  const text = document.createElement('span')
  const said = document.createElement('small')
  said.textContent = [roles.map((role) => roleNames[role] ?? role).join('、'), note].filter(Boolean).join('：')
  text.append(name, said)
  row.append(pick, text)
  return row
}

function clearName() {
  form.elements.name.value = ''
}

function unpick() {
  for (const pick of form.querySelectorAll('[name=person]:checked')) pick.checked = false
}

async function submit(event, { to, saying }) {
  event.preventDefault()
  if (busy) return
  const asking = event.currentTarget
  const button = asking.querySelector('button')
  const said = button.textContent
  fail(asking, '')
  setBusy(button, { value: true, text: saying })
  try {
    await to()
  } catch (error) {
    fail(asking, error.plain ?? '没有连上，请看看服务是不是还开着，再点一次。')
  }
  setBusy(button, { value: false, text: said })
}

async function openTicket() {
  const person = form.elements.name.value.trim() || form.querySelector('[name=person]:checked')?.value
  if (!person) return fail(form, '请先选一个人，或者写一个名字。')
  if (!ticket) return fail(form, '这一页要从电脑上的二维码旁边打开，请回到电脑上再点一次。')
  const { code } = await ask('POST', '/wechat/local/codes', { person })
  const login = await ask('POST', '/v1/login', { communityId, code })
  const seen = await ask('GET', `/v1/login/web/${encodeURIComponent(ticket)}`, undefined, login.token)
  phone = { token: login.token, name: login.person.name ?? person }
  document.getElementById('device').textContent = `${systems[seen.device.system]}，${browsers[seen.device.browser]}`
  document.getElementById('network').textContent = seen.network.startsWith('127.') ? '本机' : seen.network
  document.getElementById('started').textContent = seen.startedAt.slice(11, 16)
  document.getElementById('numbers').replaceChildren(...seen.numbers.map(numberRow))
  form.hidden = true
  question.hidden = false
  question.querySelector('h2').focus()
}

function numberRow(number) {
  const row = document.createElement('label')
  row.className = 'person'
  const text = document.createElement('span')
  text.textContent = number
  row.append(Object.assign(document.createElement('input'), { type: 'radio', name: 'number', value: number }), text)
  return row
}

async function confirm() {
  const number = question.querySelector('[name=number]:checked')?.value
  if (!number) return fail(question, '请先选网页上的那个数字。')
  const body = { requestId: crypto.randomUUID(), number: Number(number) }
  await ask('POST', `/v1/login/web/${encodeURIComponent(ticket)}/confirm`, body, phone.token)
  question.hidden = true
  const done = document.getElementById('done')
  document.getElementById('outcome').textContent = `用的是「${phone.name}」。电脑上的页面马上就登录好了，这一页可以关掉。`
  done.hidden = false
  done.querySelector('h2').focus()
}

async function ask(method, path, body, token) {
  const headers = { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) }
  const response = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
  const answer = await response.json()
  if (!response.ok) throw Object.assign(new Error(), { plain: answer.code ? answer.message : undefined })
  return answer
}

function fail(asking, text) {
  asking.querySelector('[role=alert]').textContent = text
}

function setBusy(button, { value, text }) {
  busy = value
  button.setAttribute('aria-disabled', String(value))
  button.textContent = text
}
