// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace sasil {

/// What cmark-gfm takes alone, with the extensions and options that Sasil reads with: the measure of our
/// reading. Parses \a utf8; answers with the number of top-level nodes.
qsizetype parseAlone(const QByteArray &utf8);
/// Parses \a utf8 and makes HTML of it; answers with its length.
qsizetype parseAndRenderAlone(const QByteArray &utf8);

} // namespace sasil
