// SPDX-License-Identifier: MIT
// Bytes as a document and edits of it: after each the model equals a fresh parse. editbytes.h says how they
// are read.

#include "digest/modelcheck.h"
#include "editbytes.h"
#include "fuzztarget.h"

using namespace sasil;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    EditBytes bytes({reinterpret_cast<const char *>(data), qsizetype(size)});
    CheckedDigest checked(bytes.document());
    QString told = bytes.document();
    while (const std::optional<Change> change = bytes.next(checked.text().size())) {
        told += QStringLiteral("\n--- edit(%1, %2, \"%3\")")
                    .arg(change->position)
                    .arg(change->removed)
                    .arg(change->added);
        require(checked.edit(*change, bytes.keepsUnread()), told);
    }
    return 0;
}
