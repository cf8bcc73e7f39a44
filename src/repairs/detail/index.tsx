import { whole } from '../../platform/frame/Whole'
import '../../cases/catalogue'
import '../catalogue'
import { CasePage } from '../../cases/page/CasePage'
import { repairPage } from './page'

const RepairPage = () => <CasePage about={repairPage} />

export default whole(RepairPage)
