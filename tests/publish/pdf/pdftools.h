// SPDX-License-Identifier: MIT
#pragma once

#include "render/printpage.h"

#include <QByteArray>
#include <QStringList>

namespace sasil::test {

/// The page of tests/data/pdf, with the style for print in it.
PrintPage digestPage();

/// The plain text of each item of `html`, in order; white space is one blank.
QStringList itemTexts(const QString &html);

/// What a program prints about a PDF: `arguments` with "%1" for the file. Empty where it fails.
QString output(const QByteArray &pdf, const QString &program, const QStringList &arguments);

/// `text` with every white space gone: what extraction does to line ends is not what the tests ask about.
QString squeezed(QString text);

} // namespace sasil::test
