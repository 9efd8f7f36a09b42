// SPDX-License-Identifier: MIT
#include "editor/crumbfit.h"

#include <algorithm>

namespace sasil {

CrumbFit CrumbFit::of(const QList<int> &widths, int arrow, int more, int least, int room)
{
    const qsizetype count = widths.size();
    CrumbFit fit{widths, qMin<qsizetype>(1, count), qMin<qsizetype>(1, count)};
    const auto needed = [&] {
        int sum = fit.hiddenEnd > fit.hiddenFirst ? arrow + more : 0;
        for (qsizetype i = 0; i < count; ++i)
            sum += fit.isHidden(i) ? 0 : arrow + fit.widths[i];
        return sum;
    };
    while (needed() > room && fit.hiddenEnd < count - 1)
        ++fit.hiddenEnd;
    for (int excess = needed() - room; excess > 0; --excess) {
        qsizetype widest = 0;
        for (qsizetype i = 1; i < count; ++i) {
            if (!fit.isHidden(i) && fit.widths[i] > fit.widths[widest])
                widest = i;
        }
        if (count == 0 || fit.widths[widest] <= least)
            break;
        --fit.widths[widest];
    }
    return fit;
}

} // namespace sasil
