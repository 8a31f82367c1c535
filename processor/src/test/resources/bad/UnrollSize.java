// 8:24 [HW-UNROLL-SIZE] FULL is for at most 8,192 parameters, and these layers have 8,372; use unroll = AUTO or LOOPS
package bad;

import io.hardwire.*;

@Network(
        layers = {90, 90, 2},
        unroll = Unroll.FULL)
interface UnrollSize {}
