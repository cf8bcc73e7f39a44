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
  manager: '社区管理员',
  operator: '平台运维',
}

const ticket = new URLSearchParams(location.search).get('ticket')
const communityId = document.querySelector('main').dataset.community
const form = document.querySelector('form')
const button = form.querySelector('button')
const trouble = document.getElementById('trouble')
let busy = false

form.addEventListener('submit', submit)
form.elements.name.addEventListener('input', unpick)
document.getElementById('people').addEventListener('change', clearName)
listPeople()
if (!ticket) trouble.textContent = '这一页要从电脑上的二维码旁边打开，请回到电脑上再点一次。'

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

async function submit(event) {
  event.preventDefault()
  if (busy) return
  const person = form.elements.name.value.trim() || form.querySelector('[name=person]:checked')?.value
  if (!person) return fail('请先选一个人，或者写一个名字。')
  if (!ticket) return fail('这一页要从电脑上的二维码旁边打开，请回到电脑上再点一次。')
  setBusy(true)
  try {
    await confirm(person)
  } catch (error) {
    fail(error.plain ?? '没有连上，请看看服务是不是还开着，再点一次。')
  }
  setBusy(false)
}

async function confirm(person) {
  const { code } = await ask('POST', '/wechat/local/codes', { person })
  const login = await ask('POST', '/v1/login', { communityId, code })
  await ask('POST', `/v1/login/web/${encodeURIComponent(ticket)}/confirm`, { requestId: crypto.randomUUID() }, login.token)
  form.hidden = true
  const done = document.getElementById('done')
  document.getElementById('outcome').textContent = `用的是「${login.person.name ?? person}」。电脑上的页面马上就登录好了，这一页可以关掉。`
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

function fail(text) {
  trouble.textContent = text
}

function setBusy(value) {
  busy = value
  button.setAttribute('aria-disabled', String(value))
  button.textContent = value ? '正在确认……' : '确认登录'
  if (value) trouble.textContent = ''
}
