// 10:1 [HW-NAME-TAKEN] NameTaken generates NameTakenTrainer, but that type exists already; rename one of the two
// 18:1 [HW-NAME-TAKEN] NameTaken_Inner generates NameTaken_InnerNetwork, but bad.NameTaken.Inner generates that too; rename one of the two
// 21:1 [HW-NAME-TAKEN] NameTakenLane generates NameTakenLaneKernels, but bad.NameTaken generates that too; rename one of the two
// 24:1 [HW-NAME-TAKEN] NameTakenVector generates NameTakenVectorKernels, but bad.NameTaken generates that too; rename one of the two
package bad;

import io.hardwire.*;

@Network(layers = {2, 1})
interface NameTaken {
    @Network(layers = {2, 1})
    interface Inner {}
}

class NameTakenTrainer {}

@Network(layers = {2, 1})
interface NameTaken_Inner {}

@Network(layers = {2, 1})
interface NameTakenLane {}

@Network(layers = {2, 1})
interface NameTakenVector {}
