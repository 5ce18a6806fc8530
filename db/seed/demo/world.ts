/** Everything there is in the demo world, in the order in which it is inserted. */
import { broadbandPlan } from './cases/broadband-plan.ts'
import { buildingPermitsCase } from './cases/building-permits-later.ts'
import { contactCentre } from './cases/contact-centre.ts'
import { digitalSigning } from './cases/digital-signing.ts'
import { doorLocks } from './cases/door-locks.ts'
import { eArchive } from './cases/e-archive.ts'
import { financeRobots } from './cases/finance-robots.ts'
import { informationClasses } from './cases/information-classes.ts'
import { iotNetwork } from './cases/iot-network.ts'
import { learningPlatform } from './cases/learning-platform.ts'
import { libraryInclusion } from './cases/library-inclusion.ts'
import { mobileCoverage } from './cases/mobile-coverage.ts'
import { nightSupervisionCase } from './cases/night-supervision-later.ts'
import { openData } from './cases/open-data.ts'
import { robustConnections } from './cases/robust-connections.ts'
import { villageFibre } from './cases/village-fibre.ts'
import { waterMetersCase } from './cases/water-meters-later.ts'
import { goneLessons } from './lessons/gone.ts'
import { englishLessons } from './lessons/in-english.ts'
import { lessonsOnTheirWay, waitingToBeSeenOver } from './lessons/on-their-way.ts'
import { publishedLessons } from './lessons/published.ts'
import type { DemoCase } from './story.ts'

/** A case comes after those that it was merged into. */
export const demoWorld: readonly DemoCase[] = [
  buildingPermitsCase,
  nightSupervisionCase,
  eArchive,
  waterMetersCase,
  villageFibre,
  contactCentre,
  openData,
  financeRobots,
  learningPlatform,
  mobileCoverage,
  informationClasses,
  doorLocks,
  iotNetwork,
  digitalSigning,
  robustConnections,
  libraryInclusion,
  broadbandPlan,
  ...publishedLessons,
  ...englishLessons,
  ...lessonsOnTheirWay,
  waitingToBeSeenOver,
  ...goneLessons,
]
