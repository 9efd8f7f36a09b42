// SPDX-License-Identifier: MIT
#pragma once

#include "modelcheck.h"

#include <vector>

namespace sasil {

/// A document and what is done to it.
struct EditCase
{
    QString text;
    std::vector<Change> changes;
    bool keepUnread = false; ///< CheckedDigest::edit()
};

/// What is wrong after the first of the changes that goes wrong; empty: nothing.
[[nodiscard]] QString faultOf(const EditCase &editCase);

/// The smallest case that still fails which leaving out changes and pieces of text leads to.
[[nodiscard]] EditCase shrunk(EditCase failing);

/// A case as C++ that can be pasted into a test.
[[nodiscard]] QString described(const EditCase &editCase);

} // namespace sasil
