import { toResponse } from '../../../functions/open311/format'

test('a list is an array in JSON, and in XML each item has its name under the list’s', async () => {
  const document = {
    root: 'service_requests',
    content: [
      { service_request_id: 'a', account_id: null },
      { service_request_id: 'b', account_id: null },
    ],
  }

  expect(await toResponse(document, { format: 'json' }).json()).toEqual(document.content)
  expect(await toResponse(document, { format: 'xml' }).text()).toBe(
    '<?xml version="1.0" encoding="utf-8"?><service_requests>' +
      '<request><service_request_id>a</service_request_id><account_id></account_id></request>' +
      '<request><service_request_id>b</service_request_id><account_id></account_id></request></service_requests>',
  )
})

test('one thing is an object, and its lists have names of their own in XML', async () => {
  const content = { service_code: 'x', attributes: [{ code: 'danger', required: true, order: 1, values: [{ key: 'none', name: '没有' }] }] }

  const [json, xml] = [
    toResponse({ root: 'service_definition', content }, { format: 'json' }),
    toResponse({ root: 'service_definition', content }, { format: 'xml' }),
  ]

  expect(await json.json()).toEqual(content)
  expect(await xml.text()).toBe(
    '<?xml version="1.0" encoding="utf-8"?><service_definition><service_code>x</service_code><attributes><attribute>' +
      '<code>danger</code><required>true</required><order>1</order><values><value><key>none</key><name>没有</name></value></values>' +
      '</attribute></attributes></service_definition>',
  )
})

test('what people write stays text in XML, and an empty list is an empty element', async () => {
  const written = toResponse({ root: 'errors', content: [{ code: 400, description: '<script>&"\'' }] }, { format: 'xml' })

  expect(await written.text()).toContain('<description>&lt;script&gt;&amp;&quot;&apos;</description>')
  expect(await toResponse({ root: 'services', content: [] }, { format: 'xml' }).text()).toMatch(/<services><\/services>$/)
  expect(await toResponse({ root: 'services', content: [] }, { format: 'json' }).text()).toBe('[]')
})

test('both formats say that they are UTF-8', () => {
  const type = (format: 'xml' | 'json') => toResponse({ root: 'services', content: [] }, { format }).headers.get('content-type')

  expect([type('xml'), type('json')]).toEqual(['text/xml; charset=utf-8', 'application/json; charset=utf-8'])
})
