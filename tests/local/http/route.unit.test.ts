import { matchRoute } from '../../../local/http/route'

const routeKeys = ['$default', 'ANY /v1/{proxy+}', 'GET /v1/{communityId}', 'GET /v1/me']

test.each([
  ['GET', '/v1/me', 'GET /v1/me', undefined],
  ['GET', '/v1/qingquan', 'GET /v1/{communityId}', { communityId: 'qingquan' }],
  ['POST', '/v1/qingquan', 'ANY /v1/{proxy+}', { proxy: 'qingquan' }],
  ['GET', '/v1/qingquan/sessions', 'ANY /v1/{proxy+}', { proxy: 'qingquan/sessions' }],
  ['GET', '/other', '$default', undefined],
])('%s %s is taken by the most exact route', (method, path, routeKey, pathParameters) => {
  expect(matchRoute(routeKeys, { method, path })).toEqual(pathParameters ? { routeKey, pathParameters } : { routeKey })
})

test('without a default route other paths have none', () => {
  expect(matchRoute(['ANY /v1/{proxy+}'], { method: 'GET', path: '/v2/x' })).toBeUndefined()
})
