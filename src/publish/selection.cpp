// SPDX-License-Identifier: MIT
#include "publish/selection.h"

namespace sasil {

QString selectedText(const Digest &digest, const Selection & /*selection*/)
{
    return digest.text();
}

} // namespace sasil
