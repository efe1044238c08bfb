package org.faofon.bench;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.ByteValue;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faofon.gateways.mqtt.MessageDecoder;
import org.faofon.support.FreePort;

/** A debugger that ends the built program at once when its decoder begins with a message that has {@value #WORD} in it. */
final class DeadlyDecoder implements Runnable {
    static final String WORD = "deadly";

    private static final String DECODER = MessageDecoder.class.getName();
    private static final int EXIT = 137;
    private static final int PAYLOAD = 1;
    private static final int TRIES = 600;
    private static final long PAUSE_MILLIS = 100;

    private final int port = FreePort.find();

    /** With which the program waits for it. */
    String javaOptions() {
        return "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:" + port;
    }

    void start() {
        Thread thread = new Thread(this, "deadly-decoder");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            VirtualMachine program = attach();
            ClassPrepareRequest request = program.eventRequestManager().createClassPrepareRequest();
            request.addClassFilter(DECODER);
            request.enable();
            while (true) {
                EventSet events = program.eventQueue().remove();
                for (Event event : events) {
                    take(program, event);
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            System.out.println("The program has ended");
        } catch (Exception e) {
            System.out.println("The debugger failed: " + e);
        }
    }

    private VirtualMachine attach() throws Exception {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(candidate -> candidate.transport().name().equals("dt_socket"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        Objects.requireNonNull(arguments.get("hostname")).setValue("127.0.0.1");
        Objects.requireNonNull(arguments.get("port")).setValue(Integer.toString(port));
        for (int i = 1; true; i++) {
            try {
                return connector.attach(arguments);
            } catch (IOException e) {
                if (i == TRIES) {
                    throw e;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    private static void take(VirtualMachine program, Event event) throws Exception {
        if (event instanceof ClassPrepareEvent prepared) {
            stopAt(program, prepared.referenceType());
        } else if (event instanceof BreakpointEvent begun
                && text(begun.thread().frame(0).getArgumentValues().get(PAYLOAD))
                        .contains(WORD)) {
            System.out.println("The program dies while it decodes");
            program.exit(EXIT);
        }
    }

    private static void stopAt(VirtualMachine program, ReferenceType decoder) {
        for (Method method : decoder.methodsByName("decode")) {
            program.eventRequestManager()
                    .createBreakpointRequest(method.location())
                    .enable();
        }
    }

    private static String text(Value payload) {
        List<Value> values = ((ArrayReference) payload).getValues();
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = ((ByteValue) values.get(i)).value();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
