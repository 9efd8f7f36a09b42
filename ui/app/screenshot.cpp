// SPDX-License-Identifier: MIT
#include "app/screenshot.h"

#include "preview/previewview.h"
#include "window/documentview.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QPixmap>
#include <QScreen>
#include <QTextStream>
#include <QTimer>

namespace sasil {

void takeScreenshot(MainWindow *window, const QString &path)
{
    PreviewView *preview = window->document()->preview();
    const auto shoot = [window, path] {
        // What the web engine draws is only on the screen, not in QWidget::grab().
        const QPixmap picture = window->screen()->grabWindow(window->winId());
        const bool saved = !picture.isNull() && picture.save(path, "PNG");
        if (!saved)
            QTextStream(stderr) << "sasil: "
                                << QCoreApplication::translate("app", "%1 cannot be written.").arg(path)
                                << Qt::endl;
        QCoreApplication::exit(saved ? 0 : 2);
    };
    QObject::connect(preview, &PreviewView::pageShown, window, [window, preview, shoot](qint64 revision) {
        if (revision == preview->revision())
            QTimer::singleShot(std::chrono::milliseconds(300), window, shoot); // the compositor's last frame
    });
}

} // namespace sasil
