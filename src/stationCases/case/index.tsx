import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { CasePage } from '../../cases/page/CasePage'
import { stationPage } from './page'

const StationCasePage = () => <CasePage about={stationPage} />

export default whole(StationCasePage)
