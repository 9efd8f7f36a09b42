// SPDX-License-Identifier: MIT
#pragma once

#include "dialogs/longwork.h"
#include "text/result.h"

#include <QByteArray>

class QPrinter;

namespace sasil {

/// Prints the pages of \a pdf that \a printer is set to print, each as large as its paper allows, as often
/// and in the order that it asks for. Takes a while; may run in any thread, while no other one touches the
/// printer.
///
/// Where the printer writes a PDF file, that holds the pages as they are if all of them are wanted; it is
/// written when it is whole, and only then. Nothing is written to a file where \a work is cancelled.
Result<void> printPages(const QByteArray &pdf, QPrinter &printer, LongWork &work);

} // namespace sasil
